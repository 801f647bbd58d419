// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figures/figure_chooser.h"

#include <algorithm>

#include <QAbstractButton>
#include <QGridLayout>
#include <QPainter>
#include <QPointer>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "core/figures/kit/figure_kind.h"
#include "ui/base/message_text.h"
#include "ui/base/plain_text.h"
#include "ui/figures/figure_pictures.h"
#include "ui/widgets/app_theme.h"
#include "ui/widgets/group_title.h"

namespace rope {

namespace {

constexpr int columns = 8;
constexpr int pad = 4;

/// One figure of the gallery: its picture, and its name in two lines.
class FigureButton : public QAbstractButton
{
public:
    FigureButton(const FigureKind& kind, FigurePictures& pictures, QWidget* parent)
        : QAbstractButton(parent), m_kind(kind), m_pictures(pictures)
    {
        setObjectName(QStringLiteral("figure.") + QString::fromStdString(kind.id));
        setText(translated(kind.title));
        setAccessibleName(text());
        setTip(this, translated(kind.explanation));
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * 0.85);
        setFont(small);
    }

    QSize sizeHint() const override
    {
        return FigurePictures::size() + QSize(2 * pad, 3 * pad + 2 * fontMetrics().lineSpacing());
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const bool marked = underMouse() || hasFocus();
        const QColor accent = palette().color(QPalette::Highlight);
        QColor tint = accent;
        tint.setAlphaF(isChecked() ? 0.22F : 0.12F);
        painter.setPen(marked ? QPen(accent, 1.2) : QPen(Qt::NoPen));
        painter.setBrush(marked || isChecked() ? QBrush(tint) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), 4, 4);
        const QRect frame(QPoint((width() - FigurePictures::size().width()) / 2, pad), FigurePictures::size());
        if (const QPixmap picture = m_pictures.picture(m_kind.id); !picture.isNull())
            painter.drawPixmap(frame, picture);
        painter.setPen(palette().color(QPalette::Mid));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(frame);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRect(1, frame.bottom() + pad, width() - 2, height() - frame.bottom() - pad),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text());
    }

private:
    const FigureKind& m_kind;
    FigurePictures& m_pictures;
};

} // namespace

FigureChooser::FigureChooser(AppTheme& theme, QWidget* parent) : ElidedBox(parent), m_theme(theme)
{
    for (const FigureKind& kind : figureKinds()) {
        addItem(translated(kind.title), QString::fromStdString(kind.id));
        setItemTip(this, count() - 1, translated(kind.explanation));
    }
}

QWidget* FigureChooser::makeGallery()
{
    FigurePictures& pictures = FigurePictures::of(m_theme);
    auto* gallery = new QWidget;
    auto* grid = new QGridLayout(gallery);
    grid->setSpacing(2);
    grid->setContentsMargins(8, 6, 8, 6);
    int row = 0;
    for (FigureGroup group : figureGroups) {
        auto* title = new GroupTitle(translated(titleOf(group)), gallery);
        title->setWordWrap(true);
        title->setFixedWidth(title->fontMetrics().horizontalAdvance(tr("Frequencies")) + 12);
        grid->addWidget(title, row, 0, Qt::AlignTop);
        int column = 0;
        for (const FigureKind& kind : figureKinds()) {
            if (kind.group != group)
                continue;
            auto* button = new FigureButton(kind, pictures, gallery);
            button->setChecked(QString::fromStdString(kind.id) == currentData().toString());
            grid->addWidget(button, row + column / columns, 1 + column % columns);
            ++column;
            connect(button, &QAbstractButton::clicked, this, [this, id = QString::fromStdString(kind.id)] {
                const int index = findData(id);
                hidePopup();
                setCurrentIndex(index);
                Q_EMIT activated(index);
            });
        }
        row += 1 + (column - 1) / columns;
    }
    connect(&pictures, &FigurePictures::made, gallery, [gallery](const QString& id) {
        if (auto* button = gallery->findChild<QAbstractButton*>(QStringLiteral("figure.") + id))
            button->update();
    });
    pictures.make();
    return gallery;
}

void FigureChooser::showPopup()
{
    hidePopup();
    // Not the scroll area itself: that keeps Escape and clicks outside from the popup it would be.
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setObjectName(QStringLiteral("figureGallery"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    auto* scroll = new QScrollArea(popup);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // the pictures have the keys
    scroll->setWidgetResizable(true);
    QWidget* gallery = makeGallery();
    scroll->setWidget(gallery);
    auto* whole = new QVBoxLayout(popup);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    const QRect screen = this->screen()->availableGeometry();
    const int frame = 2 * popup->frameWidth();
    QSize size = gallery->sizeHint() + QSize(frame, frame);
    if (size.height() > screen.height())
        size.rwidth() += scroll->verticalScrollBar()->sizeHint().width();
    size = size.boundedTo(screen.size());
    QPoint at = mapToGlobal(QPoint(0, height()));
    at.setX(std::max(screen.left(), std::min(at.x(), screen.right() + 1 - size.width())));
    at.setY(std::max(screen.top(), std::min(at.y(), screen.bottom() + 1 - size.height())));
    popup->setGeometry(QRect(at, size));
    m_gallery = popup;
    connect(popup, &QObject::destroyed, this, [this, popup] {
        if (m_gallery == popup)
            m_gallery = nullptr;
    });
    popup->show();
    if (auto* chosen = gallery->findChild<QAbstractButton*>(QStringLiteral("figure.") + currentData().toString())) {
        chosen->setFocus(Qt::PopupFocusReason);
        scroll->ensureWidgetVisible(chosen);
    }
}

void FigureChooser::hidePopup()
{
    if (m_gallery)
        std::exchange(m_gallery, nullptr)->close();
}

} // namespace rope
