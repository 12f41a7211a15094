import Foundation
import ReportingKit
import Testing

@testable import Tabular

struct ODSReaderTests {
    private func read(_ body: String, styles: String = "", limits: ReadingLimits = ReadingLimits()) throws -> [Sheet] {
        let text = """
            <office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
            xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' \
            xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' \
            xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' \
            xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' \
            xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>\
            <office:automatic-styles>\(styles)</office:automatic-styles>\
            <office:body><office:spreadsheet>\(body)</office:spreadsheet></office:body></office:document>
            """
        return try ODSReader(limits: limits).read(Data(text.utf8)).sheets
    }

    private func cells(_ row: String) throws -> [String] {
        try read("<table:table table:name='S'><table:table-row>\(row)</table:table-row></table:table>")[0].described
    }

    @Test func everythingLibreOfficeWritesComesOutWithItsType() throws {
        let sheets = try ODSReader(limits: ReadingLimits()).read(CorpusFile.bytes("tabular/libreoffice.ods")).sheets
        #expect(sheets.map(\.name) == ["Số hóa", "Ẩn", "Biểu đồ"])
        #expect(sheets.map(\.isHidden) == [false, true, false])
        #expect(sheets[0].describedMerges == ["A1:E1"])
        #expect(sheets[0].hiddenColumns == [4])
        #expect(sheets[1].described == ["C3: x"])
        #expect(sheets[2].described == [])
        #expect(
            sheets[0].described == [
                "A1: BÁO CÁO SỐ HÓA (Từ ngày 01/01/2023 đến ngày 30/06/2023)",
                "A3: STT", "B3: Đơn vị", "C3: Số hồ sơ", "D3: Tỷ lệ", "E3: Ghi chú",
                "A4: 1.0", "B4: Thị trấn Châu Ổ", "C4: 15834.0", "D4: 0.5239 percent",
                // LibreOffice stores a bare TRUE as the number 1.
                "E4: 1.0", "A5: 2.0 (hidden)", "B5: UBND xã Bình Thạnh (hidden)", "C5: 0.0 (hidden)",
                "D5: 0.0 percent (hidden)",
                "E5: error #DIV/0! (hidden)",
                "A6: 3.0", "B6: Xã Bình Dương ", "C6: 407.0", "D6: 1.0 percent", "E6: 45107.0 date",
                "B7: Tổng cộng", "C7: 16241.0", "D7: 1.0 percent", "E7: Thị trấn Châu Ổ",
                "B8: dòng 1\ndòng 2", "C8:    hai  dấu cách", "D8: 45107.5 date", "E8: error #REF!",
            ])
    }

    @Test(arguments: [
        (
            "<table:table-cell office:value-type='percentage' office:value='0.5239'><text:p>52,39%</text:p></table:table-cell>",
            "0.5239 percent"
        ),
        (
            "<table:table-cell office:value-type='currency' office:currency='VND' office:value='1200000'><text:p>1.200.000 ₫</text:p></table:table-cell>",
            "1200000.0"
        ),
        (
            "<table:table-cell office:value-type='date' office:date-value='2023-06-30'><text:p>30/06/23</text:p></table:table-cell>",
            "45107.0 date"
        ),
        ("<table:table-cell office:value-type='time' office:time-value='PT12H00M00S'/>", "0.5 date"),
        (
            "<table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>TRUE</text:p></table:table-cell>",
            "true"
        ),
        (
            "<table:table-cell office:value-type='string' office:string-value='thật'><text:p>hiện</text:p></table:table-cell>",
            "thật"
        ),
        (
            "<table:table-cell office:value-type='string' office:string-value='' calcext:value-type='error' table:formula='of:=1/0'><text:p>#DIV/0!</text:p></table:table-cell>",
            "error #DIV/0!"
        ),
        ("<table:table-cell table:formula='of:=SUM([.A1:.A2])'/>", "formula of:=SUM([.A1:.A2])"),
        (
            "<table:table-cell office:value-type='string'><text:p>một</text:p><text:p>hai</text:p></table:table-cell>",
            "một\nhai"
        ),
        (
            "<table:table-cell office:value-type='string'><text:p>a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d</text:p></table:table-cell>",
            "a   b\tc\nd"
        ),
        (
            "<table:table-cell office:value-type='string'><text:p>Xã <text:span>Bình <text:span>An</text:span></text:span></text:p></table:table-cell>",
            "Xã Bình An"
        ),
        (
            "<table:table-cell office:value-type='string'><text:p>\n  Xã\n  Bình An</text:p></table:table-cell>",
            "Xã Bình An"
        ),
        (
            "<table:table-cell office:value-type='string'><office:annotation><text:p>ghi chú</text:p></office:annotation><text:p>ô</text:p><draw:frame><draw:text-box><text:p>hình</text:p></draw:text-box></draw:frame></table:table-cell>",
            "ô"
        ),
        ("<table:table-cell office:value-type='float' office:value='x'><text:p>12?</text:p></table:table-cell>", "12?"),
    ])
    func aCellIsReadByItsType(cell: String, expected: String) throws {
        #expect(try cells(cell) == ["A1: \(expected)"])
    }

    @Test func repeatedCellsAndRowsStandWhereTheyAreRepeated() throws {
        let number = "<table:table-cell table:number-columns-repeated='2' office:value-type='float' office:value='7'/>"
        let sheets = try read(
            """
            <table:table table:name='S'><table:table-column table:number-columns-repeated='2'/>\
            <table:table-column table:visibility='collapse' table:number-columns-repeated='16382'/>\
            <table:table-header-rows><table:table-row table:number-rows-repeated='3'><table:table-cell \
            table:number-columns-repeated='16384'/></table:table-row></table:table-header-rows>\
            <table:table-row-group><table:table-row table:number-rows-repeated='2' table:visibility='filter'>\
            <table:table-cell table:number-columns-repeated='2'/>\(number)</table:table-row></table:table-row-group>\
            <table:table-row table:number-rows-repeated='1048571'><table:table-cell table:number-columns-repeated='16384'/>\
            </table:table-row></table:table>
            """)
        #expect(
            sheets[0].described == ["C4: 7.0 (hidden)", "D4: 7.0 (hidden)", "C5: 7.0 (hidden)", "D5: 7.0 (hidden)"])
        #expect(sheets[0].hiddenColumns == [2, 3])
    }

    @Test func coveredCellsAreBlankAndTheirRangeIsMerged() throws {
        let sheets = try read(
            """
            <table:table table:name='S'><table:table-row><table:table-cell table:number-columns-spanned='2' \
            table:number-rows-spanned='2' office:value-type='string'><text:p>Số hồ sơ</text:p></table:table-cell>\
            <table:covered-table-cell office:value-type='string'><text:p>che</text:p></table:covered-table-cell>\
            <table:table-cell office:value-type='float' office:value='1'/></table:table-row>\
            <table:table-row><table:covered-table-cell table:number-columns-repeated='2'/>\
            <table:table-cell office:value-type='float' office:value='2'/></table:table-row></table:table>
            """)
        #expect(sheets[0].described == ["A1: Số hồ sơ", "C1: 1.0", "C2: 2.0"])
        #expect(sheets[0].describedMerges == ["A1:B2"])
    }

    @Test func hiddenSheetsAreMarkedAndTablesThatAreNoSheetsLeftOut() throws {
        let sheets = try read(
            """
            <table:tracked-changes><table:table table:name='cũ'/></table:tracked-changes>\
            <table:table table:name='A' table:style-name='ta1'/><table:table table:name='B' table:style-name='ta2'>\
            <table:shapes><table:table table:name='hình'/></table:shapes></table:table>\
            <table:dde-links><table:table table:name='liên kết'/></table:dde-links>
            """,
            styles: """
                <style:style style:name='ta1'><style:table-properties table:display='true'/></style:style>\
                <style:style style:name='ta2'><style:table-properties table:display='false'/></style:style>
                """)
        #expect(sheets.map(\.name) == ["A", "B"])
        #expect(sheets.map(\.isHidden) == [false, true])
    }

    @Test func aColumnFilledDownToTheLastRowIsRead() throws {
        let sheets = try read(
            """
            <table:table table:name='S'><table:table-row table:number-rows-repeated='1048576'>\
            <table:table-cell office:value-type='float' office:value='0'/></table:table-row></table:table>
            """)
        #expect(sheets[0].rows.count == 1_048_576)
    }
}
