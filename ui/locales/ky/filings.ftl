# Документтер.

filing-status-draft = каралама
filing-status-final = даяр
