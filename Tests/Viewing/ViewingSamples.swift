import Foundation
import OfficeSupport
import ReportingKit

/// What tests of several views share stands here.
enum ViewingSamples {
    static let period = Period(year: 2023, .half(1))

    /// Documents in and out of the communes, of 05/07/2023 as ``TestOffice`` drops files.
    static func documents() throws -> ExportTable {
        guard let definition = try TestOffice.composition.get().registry.dataset("documents") else {
            throw CocoaError(.fileNoSuchFile)
        }
        return try ExportTable.reference(6, definition, set: .subordinates, communes: true)
    }
}
