"""How each language writes numbers: the decimal sign and the sign between thousands."""

NUMBERS = {"en": (".", ","), "nl": (",", ".")}
