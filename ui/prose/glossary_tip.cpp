// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prose/glossary_tip.h"

#include <algorithm>

#include <QAbstractTextDocumentLayout>
#include <QRegularExpression>
#include <QStringList>
#include <QTextBlock>
#include <QTextDocument>

#include "core/lessons/prose/prose.h"
#include "core/lessons/quantities/quantities.h"
#include "ui/prose/window_speech.h"

namespace rope {

namespace {

/// Up to the first full stop behind which another sentence begins.
QString firstSentence(const QString& text)
{
    static const QRegularExpression end(QStringLiteral("[.:](?=\\s+\\p{Lu})|。"));
    const auto found = end.match(text);
    if (!found.hasMatch())
        return text;
    return text.left(found.capturedStart()) + (found.captured() == u"。" ? u'。' : u'.');
}

} // namespace

QString plainOf(const std::string& prose)
{
    static const Quantities none{Scene{}}; // the glossary holds no numbers of a scene
    return QString::fromStdString(plainProse(prose, none));
}

QString glossaryTip(const Term& term)
{
    const Speech speech = windowSpeech();
    const QString said = QString::fromStdString(term.title + speech.colon) + plainOf(term.text);
    const std::string signs = signsOf(term, false, speech);
    return signs.empty() ? said : said + QLatin1Char('\n') + plainOf(signs);
}

QString glossaryTipIn(const QString& text)
{
    constexpr std::size_t most = 3;
    const Speech speech = windowSpeech();
    std::vector<const Term*> terms;
    for (const TermPlace& found : termsIn(text.toStdString(), speech.language))
        if (terms.size() < most && std::ranges::find(terms, found.term) == terms.end())
            terms.push_back(found.term);
    if (terms.size() == 1)
        return glossaryTip(*terms.front());
    QStringList lines;
    for (const Term* term : terms)
        lines << QString::fromStdString(term->title + speech.colon) + firstSentence(plainOf(term->text));
    return lines.join(QLatin1Char('\n'));
}

QString glossaryTipAt(const QTextDocument& document, QPointF at)
{
    const int place = document.documentLayout()->hitTest(at, Qt::ExactHit);
    const QTextBlock block = place < 0 ? QTextBlock() : document.findBlock(place);
    if (!block.isValid())
        return {};
    const auto offset = static_cast<std::size_t>(block.text().left(place - block.position()).toUtf8().size());
    for (const TermPlace& found : termsIn(block.text().toStdString(), windowSpeech().language))
        if (offset >= found.begin && offset < found.end)
            return glossaryTip(*found.term);
    return {};
}

QString withTerm(const QString& tooltip, const QString& control)
{
    const Speech speech = windowSpeech();
    const Term* term = termOfControl(control.toStdString(), speech.language);
    if (!term)
        return tooltip;
    const std::string signs = signsOf(*term, false, speech);
    const QString line = signs.empty() ? QString() : QLatin1Char('\n') + plainOf(signs);
    const QString sentence = firstSentence(plainOf(term->text));
    const bool isSaid = tooltip.contains(sentence.chopped(1)); // whatever it goes on with
    return tooltip + line + (isSaid ? QString() : QLatin1Char('\n') + sentence);
}

} // namespace rope
