"""Text: cleaning and showing it safely; Dutch dates, periods, money and hours, both ways."""
