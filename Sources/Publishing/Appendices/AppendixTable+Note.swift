import Assembly

extension AppendixTable {
    /// What is under a table whose total row is blank in some columns, or is no sum there; empty for none.
    var note: String {
        var notes: [String] = []
        if !uncounted.isEmpty {
            notes.append(
                "dấu “–” ở dòng tổng: \(Self.named(uncounted)) là số liệu riêng hoặc danh mục dùng chung của các đơn vị, không cộng"
            )
        }
        if !declared.isEmpty {
            notes.append(
                "dòng tổng của \(Self.named(declared)) ghi theo tệp nguồn; đây là danh mục dùng chung, không phải số cộng của các đơn vị"
            )
        }
        return notes.isEmpty ? "" : "Ghi chú: " + notes.joined(separator: "; ") + "."
    }

    private static func named(_ columns: [String]) -> String { columns.map { "“\($0)”" }.joined(separator: ", ") }
}
