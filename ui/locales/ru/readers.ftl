# Чтение файлов: защита на этом компьютере.

reader-title = Чтение файлов
reader-note = Каждый файл, пришедший как доказательство, читает отдельный процесс: другие файлы и сеть ему недоступны. Если какой-то части защиты нет, файлы только хранятся.
reader-check = Проверить защиту
reader-protected = Файлы читаются под защитой.
reader-layer-privileges = Запрет новых прав
reader-layer-limits = Пределы памяти и времени
reader-layer-files = Файлы и сеть закрыты
reader-layer-calls = Отбор системных вызовов
reader-state-full = действует
reader-state-partial = действует частично, остальное держит следующий слой
reader-state-missing = нет
reader-acts = Запрещённых действий отклонено: { $denied } из { $acts }
reader-start = Чтение начинается через { $ms } мс
reader-untested = Для этой системы защита написана, но не испытана.
