import Assembly
import Messages
import ReportingKit

/// A chart as DrawingML: the part that Word and LibreOffice draw themselves.
struct ChartMarkup {
    let look: ChartLook

    /// Where a program knows the code, separators are Vietnamese whatever its own language is: 0x042A is vi-VN.
    private var numberFormat: String { "[$-42A]" + look.numberFormat }

    private static let office = "http://schemas.openxmlformats.org"

    /// The chart's part of the package.
    var part: String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + "<c:chartSpace xmlns:c=\"\(Self.office)/drawingml/2006/chart\" xmlns:a=\"\(Self.office)/drawingml/2006/main\">"
            + "<c:date1904 val=\"0\"/><c:lang val=\"vi-VN\"/><c:roundedCorners val=\"0\"/><c:chart>"
            + title + "<c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>" + plot + axes
            + "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>"
            + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
            + "<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>"
            + "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>" + Self.letters(size: 1_000)
            + "</a:pPr><a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr>"
            + "<c:externalData xmlns:r=\"\(Self.office)/officeDocument/2006/relationships\" r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData>"
            + "</c:chartSpace>"
    }

    /// The chart in a run of the text, as wide as the lines. `number` tells it from the document's other drawings.
    func run(_ relation: String, number: Int) -> String {
        let (width, height) = (5_940_000, Int(heightMillimetres * 36_000))
        return
            "<w:r><w:drawing><wp:inline xmlns:wp=\"\(Self.office)/drawingml/2006/wordprocessingDrawing\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
            + "<wp:extent cx=\"\(width)\" cy=\"\(height)\"/>"
            + "<wp:docPr id=\"\(1_000 + number)\" name=\"\(ReportTexts.chart(number))\" descr=\"\(XMLText.escaped(look.description, quotes: true))\"/>"
            + "<wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"\(Self.office)/drawingml/2006/main\">"
            + "<a:graphicData uri=\"\(Self.office)/drawingml/2006/chart\">"
            + "<c:chart xmlns:c=\"\(Self.office)/drawingml/2006/chart\" xmlns:r=\"\(Self.office)/officeDocument/2006/relationships\" r:id=\"\(relation)\"/>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    }

    /// A bar is as high as a line of text.
    private var heightMillimetres: Double {
        look.isRanking ? min(24 + 6.4 * Double(look.values.count), 215) : 70
    }

    private var title: String {
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>" + Self.letters(size: 1_200, isBold: true)
            + "</a:pPr><a:r>" + Self.letters(size: 1_200, isBold: true, name: "a:rPr")
            + "<a:t>\(XMLText.escaped(look.title))</a:t></a:r></a:p>"
            + "</c:rich></c:tx><c:overlay val=\"0\"/></c:title>"
    }

    // MARK: Plot

    private var plot: String {
        look.isRanking
            ? "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>" + series
                + "<c:gapWidth val=\"45\"/><c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:barChart>"
            : "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>" + series
                + "<c:marker val=\"1\"/><c:axId val=\"1001\"/><c:axId val=\"1002\"/></c:lineChart>"
    }

    private var series: String {
        let fill = "<a:solidFill><a:srgbClr val=\"\(ChartLook.hex)\"/></a:solidFill>"
        let shape =
            look.isRanking
            ? "<c:spPr>\(fill)</c:spPr><c:invertIfNegative val=\"0\"/>"
            : "<c:spPr><a:ln w=\"25400\" cap=\"rnd\">\(fill)<a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/>"
                + "<c:spPr>\(fill)</c:spPr></c:marker>"
        let labels =
            "<c:dLbls><c:numFmt formatCode=\"\(numberFormat)\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
            + "<c:dLblPos val=\"\(look.isRanking ? "outEnd" : "t")\"/><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>"
            + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"
        let last = look.values.count + 1
        return "<c:ser><c:idx val=\"0\"/><c:order val=\"0\"/><c:tx><c:strRef><c:f>\(ChartData.sheet)!$B$1</c:f>"
            + "<c:strCache><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>\(XMLText.escaped(look.title))</c:v></c:pt></c:strCache></c:strRef></c:tx>"
            + shape + labels
            + "<c:cat><c:strRef><c:f>\(ChartData.sheet)!$A$2:$A$\(last)</c:f><c:strCache>"
            + points { XMLText.escaped($0.label) }
            + "</c:strCache></c:strRef></c:cat>"
            + "<c:val><c:numRef><c:f>\(ChartData.sheet)!$B$2:$B$\(last)</c:f><c:numCache><c:formatCode>\(numberFormat)</c:formatCode>"
            + points { Self.plain($0.value) } + "</c:numCache></c:numRef></c:val>"
            + (look.isRanking ? "" : "<c:smooth val=\"0\"/>") + "</c:ser>"
    }

    private func points(_ text: ((label: String, value: Double)) -> String) -> String {
        "<c:ptCount val=\"\(look.values.count)\"/>"
            + look.values.enumerated().map { "<c:pt idx=\"\($0.offset)\"><c:v>\(text($0.element))</c:v></c:pt>" }
            .joined()
    }

    static func plain(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
    }

    // MARK: Axes

    /// The first bar is above; the values' axis is not printed, every bar has its value.
    private var axes: String {
        // Room for the figure behind the longest bar.
        let most = look.isRanking && look.isPercent ? "<c:max val=\"115\"/>" : ""
        let least = look.values.allSatisfy { $0.value >= 0 } ? "<c:min val=\"0\"/>" : ""
        return
            "<c:catAx><c:axId val=\"1001\"/><c:scaling><c:orientation val=\"\(look.isRanking ? "maxMin" : "minMax")\"/></c:scaling>"
            + "<c:delete val=\"0\"/><c:axPos val=\"\(look.isRanking ? "l" : "b")\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
            + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>" + Self.line
            + "<c:crossAx val=\"1002\"/><c:crosses val=\"autoZero\"/><c:auto val=\"0\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>"
            + "<c:tickLblSkip val=\"1\"/><c:noMultiLvlLbl val=\"1\"/></c:catAx>"
            + "<c:valAx><c:axId val=\"1002\"/><c:scaling><c:orientation val=\"minMax\"/>\(most)\(least)</c:scaling>"
            + "<c:delete val=\"1\"/><c:axPos val=\"\(look.isRanking ? "t" : "l")\"/><c:numFmt formatCode=\"\(numberFormat)\" sourceLinked=\"0\"/>"
            + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
            + "<c:crossAx val=\"1001\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>"
    }

    private static let line =
        "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"7F7F7F\"/></a:solidFill></a:ln></c:spPr>"

    private static func letters(size: Int, isBold: Bool = false, name: String = "a:defRPr") -> String {
        let font = CellStyle.fontName
        return
            "<\(name)\(name == "a:rPr" ? " lang=\"vi-VN\"" : "") sz=\"\(size)\" b=\"\(isBold ? 1 : 0)\"><a:solidFill><a:srgbClr val=\"000000\"/></a:solidFill>"
            + "<a:latin typeface=\"\(font)\"/><a:ea typeface=\"\(font)\"/><a:cs typeface=\"\(font)\"/></\(name)>"
    }
}
