"""Commands: `poptui NAME`, imported only when used."""
