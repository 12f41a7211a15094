package import ReportingKit
package import YAMLReading
import Yams

/// Reads a dataset's YAML into the kit's types. Every fault of the file is found in one reading and named with its place.
package struct DatasetReader {
    package static func read(_ text: String, file: String) throws(FileFaults) -> DatasetDeclaration {
        let faults = YAMLFaults(file: file, text: text)
        let root = try YAMLDocument.root(text, file: file)
        let top = YAMLSection(root, path: "", allowed: nil, faults: faults)
        let id = top.string("dataset") ?? ""
        if id.isEmpty { faults.add("dataset is missing", at: root, key: nil, hint: "begin with \"dataset: NAME\"") }
        try faults.throwAny()
        return DatasetDeclaration(
            file: file, module: top.string("module").map { ModuleID($0) },
            definition: DatasetDefinition(
                id: DatasetID(id), title: top.string("title") ?? id, layout: .unitRows, fields: []))
    }
}
