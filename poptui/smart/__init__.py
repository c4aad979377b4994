"""How a development goal is judged: rules over Dutch text and the cells around it."""
