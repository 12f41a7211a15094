import Foundation

/// The charts of a document as parts of its package, each with the workbook of its figures.
enum ChartParts {
    /// The id by which the text refers to its `number`th chart, from 1.
    static func relation(_ number: Int) -> String { "baocaodChart\(number)" }

    static func write(_ charts: [ChartLook], to package: inout PackageChanges) throws {
        let relations = "\(PackageChanges.office)/officeDocument/2006/relationships"
        for (index, look) in charts.enumerated() {
            let name = "baocaod\(index + 1)"
            package.add(
                "word/charts/\(name).xml", Data(ChartMarkup(look: look).part.utf8),
                type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
                relation: .init(
                    part: PackageChanges.documentRelations, id: relation(index + 1), kind: "\(relations)/chart",
                    target: "charts/\(name).xml", isOneOfSeveral: true))
            package.add(
                "word/embeddings/\(name).xlsx", try ChartData(look: look).bytes(),
                type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                relation: .init(
                    part: "word/charts/_rels/\(name).xml.rels", id: "rId1", kind: "\(relations)/package",
                    target: "../embeddings/\(name).xlsx", isOneOfSeveral: true))
        }
    }
}
