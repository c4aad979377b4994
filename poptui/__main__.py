"""`python -m poptui` is `poptui`."""

from poptui.cli.entry import main

main()
