import ReportingKit

/// A row's values as text: `[[3,1,5,2,15834],[4,2,5,3,5239,2,null,"52,39%"]]`.
///
/// Each is field, kind, row and column of the cell, number, scale, text, and the cell's text where that differs from
/// the value's own; what is absent at the end is left out. ``StoredCellsWriter`` writes it.
enum StoredCells {
    /// - Parameter name: of a field's number.
    /// - Throws: ``DamagedRow`` for text that this program does not write.
    static func values(of text: String, _ name: (Int64) -> FieldName?) throws(DamagedRow) -> [FieldName: SourcedValue] {
        var text = text
        let result: Result<[FieldName: SourcedValue], DamagedRow> = text.withUTF8 { bytes in
            do throws(DamagedRow) {
                var reader = StoredCellsReader(bytes)
                return .success(try reader.values(name))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}
