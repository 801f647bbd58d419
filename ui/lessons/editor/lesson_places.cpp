// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lessons/editor/lesson_places.h"

#include <algorithm>

namespace rope {

namespace {

const QString fence = QStringLiteral("```");
const QString headMark = QStringLiteral("---");

enum class Kind { Head, Body, Heading, Fence, Inside };

/// What each line is. A fence that is not closed holds the rest; a head that is not closed ends at the first heading.
std::vector<Kind> kindsOf(const QStringList& lines)
{
    std::vector<Kind> out;
    bool inBlock = false, inHead = false, begun = false;
    for (const QString& line : lines) {
        const QString bare = line.trimmed();
        Kind kind = Kind::Body;
        if (inBlock) {
            kind = bare == fence ? Kind::Fence : Kind::Inside;
            inBlock = bare != fence;
        } else if (line.startsWith(QStringLiteral("# "))) {
            kind = Kind::Heading;
            inHead = false;
        } else if (inHead || (!begun && bare == headMark)) {
            kind = Kind::Head;
            inHead = !inHead || bare != headMark;
        } else if (line.startsWith(fence)) {
            kind = Kind::Fence;
            inBlock = true;
        }
        begun = begun || !bare.isEmpty();
        out.push_back(kind);
    }
    return out;
}

} // namespace

std::optional<int> stepAt(const QStringList& lines, int line)
{
    const std::vector<Kind> kinds = kindsOf(lines);
    const auto end = kinds.begin() + std::clamp<std::ptrdiff_t>(line + 1, 0, std::ptrdiff_t(kinds.size()));
    const auto headings = std::count(kinds.begin(), end, Kind::Heading);
    return headings == 0 ? std::nullopt : std::optional<int>(int(headings) - 1);
}

std::optional<LineRange> stepRange(const QStringList& lines, int step)
{
    const std::vector<Kind> kinds = kindsOf(lines);
    std::optional<LineRange> out;
    int seen = -1;
    for (int i = 0; i < int(kinds.size()); ++i) {
        if (kinds[std::size_t(i)] != Kind::Heading)
            continue;
        if (++seen == step)
            out = LineRange{i, int(kinds.size()) - 1};
        else if (seen == step + 1)
            out->last = i - 1;
    }
    return out;
}

std::optional<LineRange> blockIn(const QStringList& lines, int step, const QString& name)
{
    const auto range = stepRange(lines, step);
    const std::vector<Kind> kinds = kindsOf(lines);
    for (int i = range ? range->first : int(lines.size()); range && i <= range->last; ++i) {
        if (kinds[std::size_t(i)] != Kind::Fence)
            continue;
        int end = i + 1;
        while (end <= range->last && kinds[std::size_t(end)] != Kind::Fence)
            ++end;
        if (lines[i].mid(fence.size()).trimmed().section(u' ', 0, 0) == name)
            return LineRange{i, std::min(end, range->last)};
        i = end;
    }
    return std::nullopt;
}

QString blockAround(const QStringList& above)
{
    const std::vector<Kind> kinds = kindsOf(above + QStringList(QString())); // with the line itself
    if (kinds.back() == Kind::Head)
        return QStringLiteral("head");
    if (kinds.back() != Kind::Inside)
        return {};
    qsizetype opens = above.size() - 1;
    while (kinds[std::size_t(opens)] != Kind::Fence)
        --opens;
    return above[opens].mid(fence.size()).trimmed();
}

int placeForBlock(const QStringList& lines, int line)
{
    const std::vector<Kind> kinds = kindsOf(lines);
    const auto kindOf = [&](int at) { return kinds[std::size_t(at)]; };
    int at = std::clamp(line, 0, int(lines.size()));
    while (at < int(lines.size())) {
        // A line in front of an opening fence is outside; one in front of a closing fence is not.
        const bool closes =
            kindOf(at) == Kind::Fence && at > 0 && lines[at].trimmed() == fence &&
            (kindOf(at - 1) == Kind::Inside || (kindOf(at - 1) == Kind::Fence && lines[at - 1].trimmed() != fence));
        if (kindOf(at) != Kind::Inside && kindOf(at) != Kind::Head && !closes)
            break;
        ++at;
    }
    return at;
}

} // namespace rope
