import Foundation

/// The charts of a document as parts of its package.
enum ChartParts {
    /// The id by which the text refers to its `number`th chart, from 1.
    static func relation(_ number: Int) -> String { "baocaodChart\(number)" }

    static func write(_ charts: [ChartLook], to package: inout PackageChanges) {
        for (index, look) in charts.enumerated() {
            let name = "baocaod\(index + 1).xml"
            package.add(
                "word/charts/\(name)", Data(ChartMarkup(look: look).part.utf8),
                type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                relation: .init(
                    part: PackageChanges.documentRelations, id: relation(index + 1),
                    kind: "\(PackageChanges.office)/officeDocument/2006/relationships/chart", target: "charts/\(name)",
                    isOneOfSeveral: true))
        }
    }
}
