"""Store: where plans live on disk, safely."""
