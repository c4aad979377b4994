"""Tests of the text room: cleaning, showing, and reading and writing dates, periods, money and hours."""
