// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include <QMimeData>

#include "ui/plot/export.h"

namespace rope {

/// A figure for other programs, on the clipboard or by a drag: a picture, vectors, its numbers, and what it says. Each
/// form is made when it is asked for.
class FigureMime : public QMimeData
{
    Q_OBJECT

public:
    FigureMime(std::shared_ptr<const Figure> figure, ExportLook look);

    QStringList formats() const override;
    bool hasFormat(const QString& type) const override { return formats().contains(type); }

protected:
    QVariant retrieveData(const QString& type, QMetaType wanted) const override;

private:
    std::shared_ptr<const Figure> m_figure;
    ExportLook m_look;
};

} // namespace rope
