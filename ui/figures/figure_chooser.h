// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/elided_box.h"

namespace rope {

class AppTheme;

/// Names the figure of a cell. Opened, it shows all figures in their groups with small pictures; by keyboard and to
/// assistive technology it is a box with a list.
class FigureChooser : public ElidedBox
{
    Q_OBJECT

public:
    explicit FigureChooser(AppTheme& theme, QWidget* parent = nullptr);

    void showPopup() override;
    void hidePopup() override;

private:
    QWidget* makeGallery();

    AppTheme& m_theme;
    QWidget* m_gallery = nullptr;
};

} // namespace rope
