# Фактылар.

fact-status-alleged = айтуусу боюнча
fact-status-supported = ырасталган
fact-status-disputed = талашта
fact-status-admitted = моюнга алынган
