import Recognition
import ReportingKit

extension Finding {
    /// Without texts of the file that may name somebody. `fileName` is told as it is.
    func withholding(_ persons: NamedPersons, fileName: String) -> Finding {
        var finding = self
        if let row, row != fileName, persons.stand(in: row) || TitleLines.namesPerson(row) {
            finding.row = NamedPersons.withheld
        }
        if let found, found != fileName, persons.stand(in: found) { finding.found = NamedPersons.withheld }
        return finding
    }
}
