import Assembly
import ReportingKit
import Tabular

extension ReportModel {
    /// What a document made from the report says of itself.
    func mark(_ kind: ProductMark.Kind) -> ProductMark { ProductMark(kind: kind, period: period.id, data: dataMark) }

    /// The same for the same figures: FNV-1a of 64 bits over names and values of figures and appendices.
    private var dataMark: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        }
        for figure in figures {
            add(figure.definition.id.rawValue)
            add(figure.value?.plainText ?? "")
        }
        for appendix in appendices {
            add(appendix.definition.id.rawValue)
            for row in appendix.rows + [appendix.total].compactMap(\.self) {
                add(row.label)
                for cell in row.cells { add(cell?.value.plainText ?? "") }
            }
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
