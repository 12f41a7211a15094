import ReportingKit
import Tabular
import Testing

@testable import Recognition

@Suite struct DecimalReaderTests {
    private func read(_ content: CellContent, _ change: (inout FieldDefinition) -> Void = { _ in }) -> CellReading {
        let field = FieldDefinition("points", "Điểm", type: .decimal(decimals: 2), aggregation: .none).with(change)
        return ValueReader.read(CleanCell(Cell(column: 0, content: content)), as: field)
    }

    private func number(_ mantissa: Int64, _ scale: Int) -> CellReading {
        .value(.decimal(FixedDecimal(mantissa: mantissa, scale: scale)))
    }

    @Test func `a comma or a point separates decimals, and beside the other it groups thousands`() {
        #expect(read(.text("18,5")) == number(185, 1))
        #expect(read(.text("18.5")) == number(185, 1))
        #expect(read(.text("1.250,5")) == number(12_505, 1))
        #expect(read(.text("1,250.5")) == number(12_505, 1))
        #expect(read(.text("1.250.000")) == number(1_250_000, 0))
        #expect(read(.number(52.39, .general)) == number(5_239, 2))
    }

    @Test func `where a column does not tell, the sheet's other numbers do`() {
        func mark(_ texts: String...) -> Character? {
            DecimalMark.mark(in: CleanSheet(.of([texts], numbersAsText: true)).rows)
        }
        #expect(mark("7.700", "509,7") == ",")
        #expect(mark("1.250,5") == ",")
        #expect(mark("7.700", "8.150") == nil)
        #expect(mark("509,7", "12.5") == nil)
        #expect(mark("01.02.2026", "Xã 5,5 km") == nil)
    }

    @Test func `a dash is zero and a blank nothing`() {
        #expect(read(.text("-")) == number(0, 0))
        #expect(read(.text("…")) == .value(.absent))
    }

    @Test func `what lies outside of the declared range is a fault`() {
        let bounds: (inout FieldDefinition) -> Void = {
            ($0.minimum, $0.decimalMaximum) = (
                FixedDecimal(mantissa: 5, scale: 1), FixedDecimal(mantissa: 205, scale: 1)
            )
        }
        #expect(read(.text("20,5"), bounds) == number(205, 1))
        #expect(read(.text("20,51"), bounds) == .fault(.cellOutOfRange, expected: "≤ 20,5"))
        #expect(read(.text("0,4"), bounds) == .fault(.cellOutOfRange, expected: "≥ 0,5"))
    }

    @Test func `numbers below zero are a fault unless the range begins below zero`() {
        #expect(read(.text("-1,5")) == .fault(.cellNegative, expected: nil))
        #expect(read(.text("-1,5")) { $0.minimum = FixedDecimal(-2) } == number(-15, 1))
    }

    @Test func `percents, dates and words are no decimals`() {
        #expect(read(.number(0.5, .percent)) == .fault(.cellNotANumber, expected: nil))
        #expect(read(.number(46_000, .date)) == .fault(.cellNotANumber, expected: nil))
        #expect(read(.text("tốt")) == .fault(.cellNotANumber, expected: nil))
    }

    @Test func `three digits behind one separator may be thousands: nothing is guessed`() {
        #expect(read(.text("1.250")) == .fault(.cellSeparator, expected: "1.250; 1,25"))
        #expect(read(.text("12,500")) == .fault(.cellSeparator, expected: "12.500; 12,5"))
        #expect(read(.text("0.250")) == number(25, 2))
        #expect(read(.text("1250.125")) == number(1_250_125, 3))
    }

    @Test func `the range in which values make sense tells them apart`() {
        #expect(read(.text("1.250")) { $0.decimalMaximum = FixedDecimal(100) } == number(1_250, 3))
        #expect(read(.text("1.250")) { $0.minimum = FixedDecimal(100) } == number(1_250, 0))
    }

    @Test func `so do the other values of the column`() {
        func marked(_ texts: String...) -> Character? { DecimalMark.mark(of: texts) }
        #expect(marked("1.250", "12,5") == ",")
        #expect(marked("1.250", "12.5") == ".")
        #expect(marked("1.250", "1.250.000") == ",")
        #expect(marked("1.250", "3.100", "Bình Sơn") == nil)
        #expect(marked("12,5", "12.5") == nil)
    }
}
