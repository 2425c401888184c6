# Доказательства.

exhibit-number = Док. { $number }
