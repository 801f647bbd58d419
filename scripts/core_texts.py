# SPDX-License-Identifier: GPL-3.0-or-later
# For scripts/translations: prints, as C++ that lupdate reads, the texts of core that a person may be shown. core has no
# Qt, so nothing in it is marked; the lines with numbers beneath formulas count as well. What looks like a sentence, a title or a label is taken, and a text too many costs a
# translation only. Texts that core puts together are listed in resources/translations/phrases.txt.
import glob
import json
import re
import sys

TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"((?:[^"\\\n]|\\.)*)"|\'(?:[^\'\\]|\\.)\'', re.S)
# Rooms whose small texts are labels; in the others they are pieces of messages of the command line.
LABELLED = re.compile(r'core/(figures|reference|lab|scaling|analysis|lessons/quantities|scene/|lessons/(slips|task_controls)|model/(rope_spec|scene|typed_number|number_|model_layers)|configs/json_fields)')
NEVER = re.compile(r'core/(kernels|model/(utf8|json_text)|configs/(still|text|latent|layered|media|outside)_families)')
CITATION = re.compile(r'arXiv|et al\. (19|20)\d\d|Hugging Face \\"|; bloc97|vLLM \\"|^Qwen 1, |^HunYuan|commit |PyTorch 2|NumPy 1')


def literals(text):
    """String literals, neighbours joined as the compiler does."""
    out, last = [], None
    for match in TOKEN.finditer(text):
        if match.group(2) is None:
            continue
        line = text[text.rfind('\n', 0, match.start()) + 1:match.start()]
        if line.lstrip().startswith('#'):
            continue
        if last is not None and not text[last:match.start()].strip():
            out[-1] += match.group(2)
        else:
            out.append(match.group(2))
        last = match.end()
    return out


def whole(text):
    """A sentence that is put behind another one."""
    return text.strip() if re.match(r' [A-Z].*\.$', text) else text


def is_shown(path, text):
    if NEVER.match(path) or '\\n' in text or text != text.strip():
        return False
    if CITATION.search(text) and not text.endswith('.'):
        return False
    words = re.sub(r'\{\d\}|\\.', ' ', text)
    if not re.search(r'[A-Za-z]{2}', words) or text.startswith(('ropescope:', ')', '}', ':', ';', ',', '_')):
        return False
    if text in ('Ki', 'Mi', 'NaN') or ' ' not in text and len(text) > 40:
        return False
    if re.fullmatch(r'[a-z0-9_.\-]+', text) or re.fullmatch(r'[A-Za-z]+_[A-Za-z_]+|[A-Z0-9_]+', text):
        return False
    if path.startswith('core/writers') and ' ' in text and text.endswith('.'):
        return True
    if text.startswith('--') or path.endswith('python_text.cpp'):
        return False
    if '{0}' in text and ' ' in text:
        return True # a template of Message
    labelled = bool(LABELLED.match(path))
    if re.match(r'[A-Z{Σθφ|√πλ‖]|That |This ', text):
        return labelled or '{0}' in text or ' ' in text or path.startswith(('core/writers', 'core/lessons/check'))
    return labelled and (' ' in text or '{0}' in text) and not text.endswith(('(', ':', ','))


def bare_words(text):
    """Messages of one small word, which look like ids: only a function that returns a Message tells them apart."""
    bodies = re.findall(r'^Message [\w:]+\([^{;]*\)(?: const)?\n\{\n(.*?)^\}', text, re.S | re.M)
    return re.findall(r'\bMessage\("([a-z]+)"', text) + re.findall(r'\breturn \{?"([a-z]+)"', '\n'.join(bodies))


def main(root):
    seen = []
    for path in sorted(glob.glob(root + '/core/**/*.cpp', recursive=True) + glob.glob(root + '/core/**/*.h', recursive=True)):
        short = path[len(root) + 1:]
        with open(path, encoding='utf-8') as file:
            source = file.read()
        seen += [text for text in map(whole, literals(source)) if is_shown(short, text)] + bare_words(source)
    for path in sorted(glob.glob(root + '/resources/models/*.json')):
        with open(path, encoding='utf-8') as file:
            note = json.load(file).get('note', '')
        seen += [sentence for sentence in re.split(r'(?<=\.) ', note) if sentence]
    for path in sorted(glob.glob(root + '/resources/formulas/*.tex')):
        with open(path, encoding='utf-8') as file:
            filled = re.match(r'% filled: (.*)', file.readline())
        # Numbers and signs are the same everywhere; what is left are words.
        if filled and re.search(r'[A-Za-z]{2}', re.sub(r'\{[^{}]*\}', '', re.sub(r'\$.*?\$', '', filled[1]))):
            seen.append(filled[1].strip().replace('\\', '\\\\').replace('"', '\\"'))
    with open(root + '/resources/translations/phrases.txt', encoding='utf-8') as file:
        seen += [line.rstrip('\n').replace('"', '\\"') for line in file if line.strip() and not line.startswith('#')]
    for text in dict.fromkeys(seen):
        print(f'QT_TRANSLATE_NOOP("core", "{text}")')


main(sys.argv[1])
