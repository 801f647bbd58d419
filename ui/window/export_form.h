// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/plot/export.h"
#include "ui/widgets/preferences.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace rope {

/// As what figures are exported: format, size by purpose, theme, background, caption, folder.
class ExportForm : public QWidget
{
    Q_OBJECT

public:
    explicit ExportForm(QWidget* parent = nullptr);

    void setChoice(const ExportChoice& choice);
    /// As what the figures are exported now: while they move, `format` may be that of an animation.
    ExportChoice choice() const;
    /// What the next export begins with: figures that move and those that stand have formats of their own.
    ExportChoice kept() const;
    void setFolder(const QString& folder);
    /// Whether animations are among the formats.
    void setMoving(bool moving);

Q_SIGNALS:
    void edited();

private:
    QComboBox* addBox(const QString& label, const char* name);
    void createSize();
    void createFolder();
    void followFormat();
    void followPurpose();

    QString m_still, m_moving; ///< formats to come back to
    QFormLayout* m_form = nullptr;
    QComboBox *m_format = nullptr, *m_purpose = nullptr, *m_themes = nullptr;
    QSpinBox *m_width = nullptr, *m_height = nullptr, *m_points = nullptr;
    QCheckBox *m_transparent = nullptr, *m_caption = nullptr;
    QLineEdit* m_folder = nullptr;
};

/// `settings` is the caption, should one be wanted.
ExportLook lookOf(const ExportChoice& choice, const QString& settings);

} // namespace rope
