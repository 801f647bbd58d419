// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/figure_mime.h"

#include <algorithm>
#include <new>

#include "core/model/problem.h"
#include "ui/plot/plot_impl.h"

namespace rope {

namespace {

/// How a format of export is called between programs; the best for most of them first.
constexpr std::pair<const char*, const char*> exported[]{
    {"image/png", "png"}, {"image/svg+xml", "svg"}, {"application/pdf", "pdf"}, {"text/csv", "csv"}};

const QString qtImage = QStringLiteral("application/x-qt-image"); // what QClipboard::image() and Qt programs ask for
const QString plain = QStringLiteral("text/plain");

} // namespace

FigureMime::FigureMime(std::shared_ptr<const Figure> figure, ExportLook look)
    : m_figure(std::move(figure)), m_look(std::move(look))
{}

QStringList FigureMime::formats() const
{
    QStringList out;
    for (const auto& [type, ending] : exported)
        out << QLatin1String(type);
    return out << plain << qtImage;
}

QVariant FigureMime::retrieveData(const QString& type, QMetaType wanted) const
try {
    if (type == plain)
        return summaryOf(*m_figure);
    if (type == qtImage)
        return pictureOf(*m_figure, m_look);
    for (const auto& [name, ending] : exported)
        if (type == QLatin1String(name))
            return findExportFormat(QLatin1String(ending))->write(*m_figure, m_look);
    return QMimeData::retrieveData(type, wanted);
} catch (const std::bad_alloc&) {
    return {}; // the other program gets nothing
} catch (const InputError&) {
    return {};
}

} // namespace rope
