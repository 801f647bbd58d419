// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTabBar>

namespace rope {

class DocumentDesk;
class WindowView;

/// The screens of the document as tabs; not there while there is only one, nor in front of an audience.
class ScreenBar : public QTabBar
{
    Q_OBJECT

public:
    ScreenBar(DocumentDesk& desk, WindowView& view, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow();

    DocumentDesk& m_desk;
    WindowView& m_view;
};

} // namespace rope
