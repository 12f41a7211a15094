/// How a sheet prints: A4, as wide as one page, centred between its margins.
struct PageSetup: Hashable, Sendable {
    var isLandscape: Bool
    /// In millimetres.
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    /// In a spreadsheet's codes: `&C&P` prints the page number in the middle.
    var header: String?
    var footer: String?
    /// Rows that are at the top of every page, from zero.
    var repeatedRows: ClosedRange<Int>?

    /// The margins of Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, and the page number centred at the top.
    static func official(isLandscape: Bool, repeatedRows: ClosedRange<Int>?) -> PageSetup {
        PageSetup(
            isLandscape: isLandscape, left: isLandscape ? 20 : 30, right: isLandscape ? 20 : 15, top: 20, bottom: 20,
            header: "&C&\"\(CellStyle.fontName),Regular\"&13&P", footer: nil, repeatedRows: repeatedRows)
    }
}
