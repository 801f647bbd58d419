// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/legend_names.h"

#include <QFontMetricsF>
#include <QRegularExpression>

namespace rope {

namespace {

/// A name around its last number, a word of its own; without one `number` is empty.
struct Parts {
    QString before, number, after;
};

Parts partsOf(const QString& name)
{
    static const QRegularExpression last(QStringLiteral("^(.* )(\\d+)( \\D*)?$"));
    const QRegularExpressionMatch match = last.match(name);
    return match.hasMatch() ? Parts{match.captured(1), match.captured(2), match.captured(3)} : Parts{name, {}, {}};
}

/// Han characters are written without spaces between words: a line may end before and after each of them.
bool isBesideHan(const QString& text, qsizetype at)
{
    const auto isHan = [&](qsizetype i) { return text[i].script() == QChar::Script_Han; };
    return at > 0 && (isHan(at - 1) || isHan(at));
}

} // namespace

bool cutsWordAt(const QString& text, qsizetype at)
{
    return text[at].isLetterOrNumber() && !isBesideHan(text, at);
}

std::vector<QString> numbersAlone(const std::vector<QString>& names)
{
    std::vector<QString> out;
    Parts before;
    for (const QString& name : names) {
        Parts parts = partsOf(name);
        const bool isNext = !parts.number.isEmpty() && !before.number.isEmpty() && parts.before == before.before &&
                            parts.after == before.after;
        out.push_back(isNext ? parts.number : name);
        before = std::move(parts);
    }
    return out;
}

QString shortenedName(const QString& text, const QFontMetricsF& metrics, double width)
{
    const QString cut = metrics.elidedText(text, Qt::ElideRight, width);
    const qsizetype kept = cut.size() - 1;
    if (cut == text || kept < 1)
        return cut;
    qsizetype end = kept;
    while (end > 0 && text[end] != u' ' && !isBesideHan(text, end))
        --end;
    if (end < 1)
        return cut;
    while (end > 1 && text[end - 1].isPunct() && text[end - 1] != u')')
        --end;
    return text.left(end) + QChar(0x2026);
}

} // namespace rope
