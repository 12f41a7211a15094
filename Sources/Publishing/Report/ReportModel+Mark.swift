import Assembly
import ReportingKit
import Tabular

extension ReportModel {
    /// What a document made from the report says of itself. `data` is what it said when it was issued; nil for a
    /// document that is made now.
    func mark(_ kind: ProductMark.Kind, data: String? = nil, owner: ProductMark.Owner? = nil) -> ProductMark {
        ProductMark(kind: kind, period: period.id, data: data ?? dataMark, owner: owner)
    }

    /// The same for the same figures: over names and values of figures and appendices.
    package var dataMark: String {
        var hash = StableHash()
        for figure in figures {
            hash.add(figure.definition.id.rawValue)
            hash.add(figure.value?.plainText ?? "")
        }
        for appendix in appendices {
            hash.add(appendix.definition.id.rawValue)
            for row in appendix.rows + [appendix.total].compactMap(\.self) {
                hash.add(row.label)
                for cell in row.cells { hash.add(cell?.value.plainText ?? "") }
            }
        }
        return hash.text
    }
}
