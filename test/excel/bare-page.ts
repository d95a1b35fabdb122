// An add-in that does nothing of its own: tests run their code in its frame.
void Office.onReady();
