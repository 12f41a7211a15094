import Foundation
import OfficeSupport
import ReportingKit

/// What tests of several views share stands here.
enum ViewingSamples {
    static let period = Period(year: 2023, .half(1))

    /// Digitised dossiers of the communes, of 05/07/2023 as ``TestOffice`` drops files.
    static func digitized() throws -> ExportTable {
        guard let definition = try TestOffice.composition.get().registry.dataset("digitization") else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try ExportTable.reference(5, definition, set: .subordinates)
    }
}
