// SPDX-License-Identifier: GPL-3.0-or-later
#include "chartpicture.h"

#include "safefile.h"
#include "timechart.h"

#include <QBuffer>
#include <QChart>
#include <QCoreApplication>
#include <QGraphicsLayout>
#include <QPainter>
#include <QSvgGenerator>

namespace {

constexpr int margin = 8;

class Picture {
    Q_DECLARE_TR_FUNCTIONS(TimeChart)

public:
    explicit Picture(TimeChart &chart)
        : m_chart(chart)
        , m_bold(chart.font())
    {
        m_bold.setBold(true);
    }

    [[nodiscard]] QSize size() const { return m_chart.size() + QSize(0, headingHeight()); }
    void paint(QPainter &painter);
    [[nodiscard]] QByteArray png();
    [[nodiscard]] QByteArray svg();
    [[nodiscard]] QImage image();

private:
    [[nodiscard]] int headingHeight() const { return 2 * QFontMetrics(m_bold).lineSpacing() + margin; }
    [[nodiscard]] QString period() const;

    TimeChart &m_chart;
    QFont m_bold;
};

QString Picture::period() const
{
    const chartscale::Span time = m_chart.timeInSight();
    return tr("%1 to %2", "two moments with date and zone")
        .arg(chartscale::isoMoment(time.low), chartscale::isoMoment(time.high));
}

void Picture::paint(QPainter &painter)
{
    const QFontMetrics metrics(m_bold);
    const QPalette palette = m_chart.palette();
    const int width = m_chart.width() - 2 * margin;
    painter.fillRect(QRect(QPoint(), size()), palette.base());
    painter.setPen(palette.color(QPalette::Text));
    painter.setFont(m_bold);
    painter.drawText(margin, margin / 2 + metrics.ascent(),
                     metrics.elidedText(m_chart.subject(), Qt::ElideMiddle, width));
    painter.setFont(m_chart.font());
    painter.drawText(margin, margin / 2 + metrics.lineSpacing() + metrics.ascent(), period());
    m_chart.render(&painter, QRectF(QPointF(0, headingHeight()), m_chart.size()));
}

QImage Picture::image()
{
    const qreal ratio = m_chart.devicePixelRatioF();
    QImage image(size() * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    paint(painter);
    return image;
}

QByteArray Picture::png()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return image().save(&buffer, "PNG") ? buffer.data() : QByteArray();
}

QByteArray Picture::svg()
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setTitle(m_chart.subject());
    generator.setDescription(period());
    generator.setSize(size());
    generator.setViewBox(QRect(QPoint(), size()));
    QPainter painter(&generator);
    paint(painter);
    painter.end();
    return buffer.data();
}

void prepare(TimeChart &chart)
{
    chart.stopReading();
    // New labels may need more room than the last ones: what is painted must not wait for the event loop.
    chart.chart()->layout()->activate();
}

} // namespace

QImage chartpicture::image(TimeChart &chart)
{
    prepare(chart);
    return Picture(chart).image();
}

QString chartpicture::save(TimeChart &chart, const QString &path)
{
    prepare(chart);
    Picture picture(chart);
    const bool drawing = path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    const QByteArray octets = drawing ? picture.svg() : picture.png();
    if (octets.isEmpty())
        return QCoreApplication::translate("TimeChart", "The picture could not be written.");
    return safefile::write(path, octets);
}
