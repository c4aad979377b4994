"""Store: where plans live, behind the `PlanStore` protocol; and the settings, the log and the exchange folder."""
