"""String operations in compiled loops: strings of one byte a character, then wider ones at the same places."""

TEXTS = ["  Some words, here ", "x=1;y=22;;z", "naïve café ß", "tab\tand\nline", "", "A"]
WIDER = ["  €uro, 10 € ", "Σας=1;ΣΑΣ=2;", "𝒳 and \ud800"]


def trimmed(text):
    return text.strip(), text.lstrip(" S"), text.rstrip(), text.removeprefix("  "), text.removesuffix(" ")


def cased(text):
    return text.lower(), text.upper(), text.title(), text.capitalize(), text.swapcase(), text.casefold()


def divided(text):
    return text.split(), text.split(";"), text.rsplit(",", 1), text.partition("="), text.splitlines()


def sought(text):
    return text.find("e"), text.rfind(" "), text.count("a"), text.startswith(("x", " ")), text.endswith("z"), "," in text


def tested(text):
    return text.isalpha(), text.isdigit(), text.isspace(), text.islower(), text.isupper(), text.isascii()


def made(text, i):
    return text.replace("a", "<>"), text.center(24, "."), text.ljust(9), f"{i}:{text}|{i:4d}", text + "!", text * 2


def cut(text):
    return text[1:4], text[::-1], text[-3:], text[:0], text < "m", text == "A"


def coded(text):
    data = text.encode("utf-8", "replace")
    return data, data.decode("utf-8"), text.translate({97: "4", 98: None}), "-".join([text, "b", text])


def total(texts, rounds):
    seen = []
    for i in range(rounds):
        for text in texts:
            result = (
                trimmed(text), cased(text), divided(text), sought(text), tested(text), made(text, i), cut(text), coded(text),
            )
            if i == rounds - 1:
                seen.append(result)
    return seen


for kinds in (TEXTS, WIDER, TEXTS + WIDER):
    for result in total(kinds, 6):
        print(ascii(result))
