import Hypertext
import Testing

struct DrawingTests {
    private static let hostile = "</text><script>alert(1)</script>\u{202E}\"'&"

    @Test func namesOfUnitsAreNeverMarkup() {
        let bars = BarDrawing(
            id: "cot", title: Self.hostile, description: Self.hostile,
            bars: [.init(name: Self.hostile, value: Self.hostile, share: 1)]
        ).html.text
        let course = CourseDrawing(
            id: "duong", title: Self.hostile, description: Self.hostile,
            points: [
                .init(name: Self.hostile, value: Self.hostile, height: 0),
                .init(name: Self.hostile, value: Self.hostile, height: 1),
            ]
        ).html.text
        let tiles = TileDrawing(
            id: "o", title: Self.hostile, description: Self.hostile, columns: 1,
            tiles: [
                .init(column: 0, row: 0, lines: [Self.hostile], value: Self.hostile, rank: 0, title: Self.hostile)
            ]
        ).html.text
        let shapes = ShapeDrawing(
            id: "m", title: Self.hostile, description: Self.hostile, width: 10, height: 10,
            shapes: [.init(rings: [[(0, 0), (1, 0), (1, 1)]], rank: nil, title: Self.hostile)]
        ).html.text
        for text in [bars, course, tiles, shapes] {
            #expect(!text.contains("<script") && !text.contains("\u{202E}") && !text.contains("\"'&"))
            #expect(text.contains("&lt;script&gt;"))
        }
    }

    @Test func aDrawingHasATitleAndADescription() {
        let text = BarDrawing(id: "cot", title: "Tên", description: "Mô tả", bars: []).html.text
        #expect(text.contains(#"role="img""#) && text.contains(#"aria-labelledby="cot-ten cot-mo-ta""#))
        #expect(text.contains(#"<title id="cot-ten">Tên</title>"#))
        #expect(text.contains(#"<desc id="cot-mo-ta">Mô tả</desc>"#))
    }

    @Test(arguments: [Double.nan, .infinity, -1, 2])
    func whatIsNoShareStaysWithinThePicture(share: Double) {
        let text = BarDrawing(
            id: "cot", title: "", description: "", bars: [.init(name: "A", value: "1", share: share)]
        ).html.text
        #expect(!text.contains("nan") && !text.contains("inf") && !text.contains(#"width="-"#))
        #expect(!text.contains(#"width="200%""#))
    }

    @Test func aPeriodWithoutAValueBreaksTheLine() {
        let points: [CourseDrawing.Point] = [
            .init(name: "1", value: "1", height: 0.1), .init(name: "2", value: "–", height: nil),
            .init(name: "3", value: "3", height: 0.3),
        ]
        let text = CourseDrawing(id: "d", title: "", description: "", points: points).html.text
        #expect(!text.contains(#"class="net""#))
        #expect(text.split(separator: "<circle").count == 3)
    }

    @Test func drawingsHaveNoStylesAndNoScriptsOfTheirOwn() {
        let text = TileDrawing(
            id: "o", title: "t", description: "d", columns: 2,
            tiles: [.init(column: 1, row: 0, lines: ["Bình", "Châu"], value: "5", rank: 4, title: "Xã Bình Châu: 5")]
        ).html.text
        #expect(!text.contains("style=") && !text.contains(" on") && text.contains(#"<g class="bac-4">"#))
    }
}
