"""Why there is no article."""


class PlainleafError(Exception):
    """What goes wrong; `code` is stable, the message is for people."""

    def __init__(self, code: str, message: str):
        super().__init__(code, message)  # as arguments, so that it can be pickled
        self.code = code
        self.message = message

    def __str__(self):
        return self.message
