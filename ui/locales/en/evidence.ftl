# Evidence.

exhibit-number = Item { $number }
