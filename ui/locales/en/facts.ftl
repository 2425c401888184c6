# Facts.

fact-status-alleged = alleged
fact-status-supported = supported
fact-status-disputed = disputed
fact-status-admitted = admitted
