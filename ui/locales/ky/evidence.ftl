# Далилдер.

exhibit-number = { $number }-далил
