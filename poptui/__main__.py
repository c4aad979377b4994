"""`python -m poptui` is `poptui`."""

from poptui.cli.main import main

main()
