# Документы.

filing-status-draft = черновик
filing-status-final = готово
