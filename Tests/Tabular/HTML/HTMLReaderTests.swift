import Foundation
import ReportingKit
import Testing

@testable import Tabular
@testable import TextEncoding

struct HTMLReaderTests {
    private func read(_ html: String, limits: ReadingLimits = ReadingLimits()) throws -> [Sheet] {
        try HTMLReader(limits: limits).read(Data(html.utf8)).sheets
    }

    private func sheet(_ html: String) throws -> Sheet { try #require(try read(html).first) }

    // MARK: Cells

    @Test func spansPushCellsAsideAndBecomeMerges() throws {
        let sheet = try sheet(
            """
            <table>
            <tr><th rowspan=3>STT</th><th rowspan="3">Đơn vị</th><th colspan=3>Hồ sơ</th></tr>
            <tr><td rowspan=2>Tổng số</td><td colspan=2>Trong đó</td></tr>
            <tr><td>Trực tuyến</td><td>Trực tiếp</td></tr>
            <tr><td>1</td><td>Bình An</td><td>5</td><td>2</td><td>3</td></tr>
            </table>
            """)
        #expect(
            sheet.described == [
                "A1: STT", "B1: Đơn vị", "C1: Hồ sơ", "C2: Tổng số", "D2: Trong đó", "D3: Trực tuyến", "E3: Trực tiếp",
                "A4: 1", "B4: Bình An", "C4: 5", "D4: 2", "E4: 3",
            ])
        #expect(sheet.describedMerges == ["A1:A3", "B1:B3", "C1:E1", "C2:C3", "D2:E2"])
    }

    @Test func textIsReadAsABrowserShowsIt() throws {
        let sheet = try sheet(
            """
            <table><tr><td> <strong>UBND</strong>
               xã <a href="x">Bình&nbsp;An</a> </td><td>dòng 1<br/>dòng 2<p>dòng 3</p></td><td>&#7897; &lt;5&gt; &amp;</td></tr>
            <tr><td>&nbsp;</td><td><!-- không --><script>x<y</script><span style="display:none">ẩn</span></td><td>a<b>b</b>c</td></tr>
            <tr><td>1<td>2<td>3</table>
            """)
        #expect(
            sheet.described == [
                "A1: UBND xã Bình\u{A0}An", "B1: dòng 1\ndòng 2\ndòng 3", "C1: ộ <5> &", "C2: abc", "A3: 1", "B3: 2",
                "C3: 3",
            ])
    }

    @Test func theTrueNumberStandsForItsText() throws {
        let sheet = try sheet(
            """
            <style><!-- .xl65 {mso-number-format:"0\\.00%"; color:red} td.xl66{mso-number-format:"Short Date";} --></style>
            <table>
            <tr><td class=xl65 x:num="0.52386">52.39%</td><td class='a xl66' x:num="45107">30/06/2023</td><td x:num="15834">15.834</td></tr>
            <tr><td style='mso-number-format:Percent' x:num="0.5">50%</td><td style="mso-number-format:'\\@'">007</td><td x:num>15.834</td></tr>
            <tr><td x:err="#REF!">#REF!</td><td x:bool="TRUE">ĐÚNG</td><td x:num="5"></td></tr>
            <tr><td>52.39%</td><td sdval="0.25" sdnum="1033;0;0.00%">25.00%</td><td sdval="7" sdnum="1033;">7</td></tr>
            </table>
            """)
        #expect(
            sheet.described == [
                "A1: 0.52386 percent", "B1: 45107.0 date", "C1: 15834.0", "A2: 0.5 percent", "B2: 007", "C2: 15.834",
                "A3: error #REF!", "B3: true", "A4: 52.39%", "B4: 0.25 percent", "C4: 7.0",
            ])
    }

    @Test func hiddenRowsColumnsAndTablesAreMarked() throws {
        let sheets = try read(
            """
            <table><col><col style="display:none" span=2><col>
            <tr><td>a</td><td>b</td><td>c</td><td>d</td></tr><tr style='display: none'><td>1</td><td>2</td><td>3</td><td>4</td></tr>
            <tr hidden><td>5</td><td style="display:none">x</td><td>6</td><td>7</td></tr></table>
            <div style="display:none">ẩn<table><tr><td>1</td><td>2</td><td>3</td></tr></table></div>
            """)
        #expect(sheets.map(\.isHidden) == [false, true])
        #expect(sheets[0].hiddenColumns == [1, 2])
        #expect(
            sheets[0].described == [
                "A1: a", "B1: b", "C1: c", "D1: d", "A2: 1 (hidden)", "B2: 2 (hidden)", "C2: 3 (hidden)",
                "D2: 4 (hidden)",
                "A3: 5 (hidden)", "B3: 6 (hidden)", "C3: 7 (hidden)",
            ])
    }

    // MARK: Layout

    private let data = "<tr><td>STT</td><td>Đơn vị</td><td>Số</td></tr><tr><td>1</td><td>Bình An</td><td>5</td></tr>"

    @Test(
        arguments: [
            "<h3>BÁO CÁO</h3><p>Từ ngày 01/01/2023</p><table>DATA</table>",
            "<table><tr><td>BÁO CÁO</td></tr><tr><td>Từ ngày 01/01/2023</td></tr></table><table>DATA</table>",
            "<table><tr><td>BÁO CÁO</td></tr><tr><td>Từ ngày 01/01/2023</td></tr><tr><td><table>DATA</table></td></tr></table>",
            "<table><tr><td>BÁO CÁO<br>Từ ngày 01/01/2023<table>DATA</table></td></tr></table>",
            "<table><caption>BÁO CÁO<br>Từ ngày 01/01/2023</caption>DATA</table>",
            "<table><tr><td><table><tr><td><b>BÁO CÁO</b></td></tr></table></td></tr><tr><td><div>Từ ngày 01/01/2023</div></td></tr></table><table>DATA</table>",
        ])
    func whatStandsAboveTheDataIsInItsSheet(html: String) throws {
        let sheets = try read(html.replacingOccurrences(of: "DATA", with: data))
        #expect(sheets.map(\.name) == ["Bảng 1"])
        #expect(
            sheets[0].described == [
                "A1: BÁO CÁO", "A2: Từ ngày 01/01/2023", "A3: STT", "B3: Đơn vị", "C3: Số", "A4: 1", "B4: Bình An",
                "C4: 5",
            ])
    }

    @Test func twoTablesOfDataAreTwoSheetsEachWithItsTitle() throws {
        let sheets = try read("<p>Một</p><table>\(data)</table><p>Hai</p><table>\(data)</table><p>NGƯỜI LẬP</p>")
        #expect(sheets.map(\.name) == ["Bảng 1", "Bảng 2"])
        #expect(sheets.map { $0.described.first } == ["A1: Một", "A1: Hai"])
        // A signature stands below the last.
        #expect(sheets[1].described.last == "A4: NGƯỜI LẬP")
    }

    @Test func aHeaderInATableOfItsOwnBelongsToTheTableBelow() throws {
        let sheets = try read(
            "<table><tr><th>STT</th><th>Đơn vị</th><th>Số</th></tr></table><table><tr><td>1</td><td>Bình An</td><td>5</td></tr></table>"
        )
        #expect(sheets.map(\.described) == [["A1: STT", "B1: Đơn vị", "C1: Số", "A2: 1", "B2: Bình An", "C2: 5"]])
    }

    @Test func frameTablesAroundSingleValuesAreTheirValues() throws {
        let sheet = try sheet(
            "<table><tr><td><table><tr><td>1</td></tr></table></td><td>Bình An</td><td><table><tr><td>5</td></tr></table></td></tr></table>"
        )
        #expect(sheet.described == ["A1: 1", "B1: Bình An", "C1: 5"])
    }

    @Test func textAloneIsASheetToo() throws {
        #expect(
            try sheet("<html><body><p>Phiên làm việc đã hết hạn</p></body></html>").described == [
                "A1: Phiên làm việc đã hết hạn"
            ])
        #expect(try read("<html></html>").isEmpty)
    }

    // MARK: Encodings

    @Test func legacyBytesAreDecodedWhateverTheHeadSays() throws {
        let seen =
            "<meta charset=windows-1252><table><tr><td>STT</td><td>§¬n vÞ</td><td>Tæng sè v¨n b¶n ®Õn</td></tr></table>"
        let bytes = try #require(DoubleEncoding.windows1252.bytes(of: seen))
        let sheets = try HTMLReader(limits: ReadingLimits()).read(Data(bytes)).sheets
        #expect(sheets[0].described == ["A1: STT", "B1: Đơn vị", "C1: Tổng số văn bản đến"])
    }

    @Test func aWrongDeclarationDoesNotSpoilUTF8() throws {
        #expect(
            try sheet(
                "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><table><tr><td>Số</td></tr></table>"
            ).described == ["A1: Số"])
    }

    // MARK: Hostile files

    @Test func absurdSpansStayWithinTheTable() throws {
        let sheet = try sheet(
            "<table><tr><td rowspan=1000000 colspan=1000000000000000000000>x</td><td colspan=-5>y</td></tr><tr><td>z</td></tr></table>"
        )
        #expect(sheet.described == ["A1: x", "B1: y", "B2: z"])
        #expect(sheet.describedMerges == ["A1:A2"])
    }

    @Test func spansThatCoverMoreThanTheLimitAreRefused() {
        var limits = ReadingLimits()
        limits.cells = 1_000_000
        let row = "<tr><td rowspan=65534 colspan=1000></td></tr>"
        #expect(throws: ReadingError.unreadable(format: .html, reason: "more than 16384 columns")) {
            try read("<table>" + String(repeating: row, count: 20_000), limits: limits)
        }
        let wide =
            "<table><tr>" + String(repeating: "<td rowspan=65534>", count: 10_000)
            + String(repeating: "<tr><td>", count: 10_000)
        #expect(throws: ReadingError.limit(.cells, allowed: 1_000_000)) { try read(wide, limits: limits) }
    }

    @Test func limitsAreNamed() {
        var limits = ReadingLimits()
        limits.nesting = 20
        #expect(throws: ReadingError.limit(.nesting, allowed: 20)) {
            try read(String(repeating: "<table><tr><td>", count: 10_000), limits: limits)
        }
        limits = ReadingLimits()
        limits.textBytes = 10
        #expect(throws: ReadingError.limit(.textBytes, allowed: 10)) {
            try read("<table><tr><td>hơn mười byte</td></tr></table>", limits: limits)
        }
        limits = ReadingLimits()
        limits.mergedRanges = 1
        #expect(throws: ReadingError.limit(.mergedRanges, allowed: 1)) {
            try read("<table><tr><td colspan=2>a<td colspan=2>b<td>c</table>", limits: limits)
        }
        #expect(throws: ReadingError.unreadable(format: .html, reason: "zero bytes in a text file")) {
            try read("<table>\0</table>abcdef")
        }
        #expect(throws: ReadingError.empty) { try read("") }
    }

    @Test func aTagOfManyAttributesIsRefusedBeforeItIsParsed() throws {
        let attributes = (0..<40_000).map { "a\($0)" }.joined(separator: " ")
        #expect(throws: ReadingError.unreadable(format: .html, reason: "a tag with more than 256 attributes")) {
            try read("<table><tr><td x=\"'>\" \(attributes)>x</td></tr></table>")
        }
        // Words in a value, or in text, are no attributes.
        let words = String(repeating: "w ", count: 1_000)
        #expect(try sheet("<table><tr><td title=\"\(words)\">x < y \(words)</td></tr></table>").described.count == 1)
    }

    // MARK: Other programs

    @Test func whatLibreOfficeExportsComesOutAsItWentIn() throws {
        let sheets = try HTMLReader(limits: ReadingLimits()).read(CorpusFile.bytes("tabular/libreoffice.html")).sheets
        #expect(sheets.count == 1)
        #expect(sheets[0].describedMerges == ["A1:E1"])
        #expect(
            sheets[0].described == [
                "A1: BÁO CÁO SỐ HÓA, CẤP XÃ (Từ ngày 01/01/2023 đến ngày 30/06/2023)",
                "A3: STT", "B3: Đơn vị", "C3: Số hồ sơ", "D3: Tỷ lệ", "E3: Ghi chú",
                "A4: 1.0", "B4: Thị trấn Châu Ổ", "C4: 15834.0", "D4: 0.5239 percent", "E4: 1.0",
                "A5: 3.0", "B5: Xã Bình Dương", "C5: 407.0", "D5: 1.0 percent", "E5: 45107.0 date",
                "B6: Tổng cộng", "C6: 16241.0", "D6: 0.0", "E6: aộ", "B7: dòng 1\ndòng 2",
            ])
    }
}
