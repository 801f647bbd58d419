// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QAccessibleWidget>

#include "ui/base/message_text.h"
#include "ui/plot/plot_impl.h"

namespace rope {

namespace {

class PlotAccessible : public QAccessibleWidget
{
public:
    explicit PlotAccessible(PlotView* view) : QAccessibleWidget(view, QAccessible::Chart), m_view(view) {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && m_view->accessibleName().isEmpty())
            return m_view->title();
        if (kind == QAccessible::Description)
            return spokenText(*m_view);
        if (kind == QAccessible::Value)
            return m_view->readoutText();
        return QAccessibleWidget::text(kind);
    }

private:
    PlotView* m_view;
};

/// Whether or not they end with a full stop already.
QString sentences(QStringList parts)
{
    parts.removeAll(QString());
    for (QString& part : parts)
        if (part.endsWith(QLatin1Char('.')))
            part.chop(1);
    return parts.join(QStringLiteral(". "));
}

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<PlotView*>(object);
    return view ? new PlotAccessible(view) : nullptr;
}

} // namespace

void installPlotAccessibility()
{
    static const bool once = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(once);
}

QString summaryOf(const Figure& figure)
{
    QStringList parts{translated(figure.title), translated(figure.explanation)};
    for (const Headline& h : figure.headlines)
        parts += QStringLiteral("%1: %2").arg(translated(h.label), translated(h.value));
    return sentences(parts);
}

QString spokenText(const PlotView& view)
{
    const QString read = view.readoutText(), legend = view.legendText();
    const QString said = view.isTitleCovered()         ? view.title()
                         : view.covered() == Covered() ? summaryOf(view.figure())
                                                       : summaryOf(*view.figureAsSeen());
    QStringList parts{read, said, legend.isEmpty() ? legend : PlotView::tr("Curves: %1").arg(legend)};
    return sentences(parts);
}

} // namespace rope
