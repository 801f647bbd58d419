// SPDX-License-Identifier: GPL-3.0-or-later
// A page that keeps where each text was painted, for tests that nothing is written over something else.
#pragma once
#include <cmath>
#include <vector>

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

namespace rope::test {

struct PaintedText {
    QString text;
    QRectF box; ///< on the page: from about the height of a capital to a little below the line
    int pixels; ///< of its type
};

class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(QSize size) : m_size(size), m_engine(texts) {}

    std::vector<PaintedText> texts;

    QPaintEngine* paintEngine() const override { return &m_engine; }

    /// Pairs of different texts of which one covers more than a pixel and a half of the other both ways.
    QStringList overprinted() const
    {
        QStringList out;
        for (std::size_t i = 0; i < texts.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const QRectF both = texts[i].box.intersected(texts[j].box);
                // The same text at the same place is one, drawn twice.
                const QPointF apart = texts[i].box.topLeft() - texts[j].box.topLeft();
                const bool same = texts[i].text == texts[j].text && apart.manhattanLength() < 2;
                if (!same && both.width() > 1.5 && both.height() > 1.5)
                    out << QStringLiteral("'%1' over '%2'").arg(texts[i].text, texts[j].text);
            }
        return out;
    }

    QStringList outside() const
    {
        QStringList out;
        const QRectF page = QRectF(QPointF(), m_size).adjusted(-1.5, -1.5, 1.5, 1.5);
        for (const PaintedText& each : texts)
            if (!page.contains(each.box))
                out << each.text;
        return out;
    }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return int(std::lround(m_size.width() * 25.4 / 96));
        case PdmHeightMM: return int(std::lround(m_size.height() * 25.4 / 96));
        case PdmNumColors: return 1 << 24;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return int(devicePixelRatioFScale());
        default: return 96;
        }
    }

private:
    class Engine : public QPaintEngine
    {
    public:
        explicit Engine(std::vector<PaintedText>& texts) : QPaintEngine(AllFeatures), m_texts(texts) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState&) override {}
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
        void drawPath(const QPainterPath&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawTextItem(const QPointF& at, const QTextItem& item) override
        {
            const double up = 0.7 * item.ascent(), down = 0.3 * item.descent();
            if (!item.text().trimmed().isEmpty())
                m_texts.push_back(
                    {item.text(),
                     painter()->combinedTransform().mapRect(QRectF(at.x(), at.y() - up, item.width(), up + down)),
                     QFontInfo(item.font()).pixelSize()});
        }
        Type type() const override { return User; }

    private:
        std::vector<PaintedText>& m_texts;
    };

    QSize m_size;
    mutable Engine m_engine;
};

} // namespace rope::test
