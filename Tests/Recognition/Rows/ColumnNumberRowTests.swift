import Tabular
import Testing

@testable import Recognition

struct ColumnNumberRowTests {
    private func isOne(_ texts: [String]) -> Bool {
        guard let row = CleanSheet(.of([texts])).rows.first else { return false }
        return ColumnNumberRow.isOne(row, columns: Array(texts.indices))
    }

    @Test(arguments: [
        ["(1)", "(2)", "(3)=(2)/(1)"], ["1", "2", "3", "4"], ["A", "B", "1=2+3", "2", "3"], ["A", "B", "1", "2", "3"],
        ["1=2+3", "2", "3", "4=5+7", "5"],
    ])
    func `rows that number columns are told`(texts: [String]) { #expect(isOne(texts)) }

    @Test(arguments: [
        ["1", "Xã Bình An", "5", "6"], ["A", "5", "9", "2"], ["12", "13", "14"], ["B", "7", "8"], ["A", "1"],
    ])
    func `rows of figures are none`(texts: [String]) { #expect(!isOne(texts)) }
}
