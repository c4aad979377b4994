"""Tests of the screens' and widgets' classes, without running them."""
