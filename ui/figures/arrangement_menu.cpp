// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/arrangement_menu.h"

#include <algorithm>

#include "core/figures/kit/arrangements.h"
#include "ui/base/message_text.h"
#include "ui/base/settings.h"

namespace rope {

namespace {

constexpr int mostOwn = 100; // whatever size the settings claim
const QString key = QStringLiteral("workspace/arrangements");

void store(const std::vector<Arrangement>& all)
{
    Settings settings;
    settings.beginWriteArray(key, static_cast<int>(all.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("title"), all[i].title);
        QStringList ids;
        for (const std::string& id : all[i].figures)
            ids << QString::fromStdString(id);
        settings.setValue(QStringLiteral("figures"), ids);
    }
    settings.endArray();
}

} // namespace

std::vector<Arrangement> namedArrangements()
{
    std::vector<Arrangement> out;
    for (const FigureArrangement& arrangement : figureArrangements())
        out.push_back({translated(arrangement.title), arrangement.figures, arrangement.spread});
    return out;
}

std::vector<Arrangement> ownArrangements()
{
    Settings settings;
    std::vector<Arrangement> out;
    const int count = std::min(settings.beginReadArray(key), mostOwn);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        Arrangement arrangement{settings.value(QStringLiteral("title")).toString(), {}, {}};
        for (const QString& id : settings.value(QStringLiteral("figures")).toStringList())
            arrangement.figures.push_back(id.toStdString());
        if (!arrangement.title.isEmpty() && isLayoutSize(arrangement.figures.size()))
            out.push_back(std::move(arrangement));
    }
    settings.endArray();
    return out;
}

void saveOwnArrangement(const Arrangement& arrangement)
{
    std::vector<Arrangement> all = ownArrangements();
    const auto same = std::ranges::find(all, arrangement.title, &Arrangement::title);
    if (same == all.end())
        all.push_back(arrangement);
    else
        *same = arrangement;
    store(all);
}

void removeOwnArrangement(const QString& title)
{
    std::vector<Arrangement> all = ownArrangements();
    std::erase_if(all, [&](const Arrangement& a) { return a.title == title; });
    Settings().remove(key);
    store(all);
}

} // namespace rope
