import Declarations
import ReportingKit

/// A domain that no office reports on: public libraries. Its declarations use what those that ship use, so that tests
/// of the engine need none of these.
package struct LibraryModule: DeclaredModule {
    package static let declared = ModuleDeclaration([
        DeclarationFile(name: "module.yaml", text: "module: library\ntitle: Thư viện công cộng\n"),
        DeclarationFile(name: "loans.yaml", text: LibraryTables.loans),
        DeclarationFile(name: "parcels.yaml", text: LibraryTables.parcels),
        DeclarationFile(name: "visits.yaml", text: LibraryTables.visits),
        DeclarationFile(name: "slips.yaml", text: LibrarySlips.dataset),
        DeclarationFile(name: "visit_slips.yaml", text: LibrarySlips.records),
        DeclarationFile(name: "rooms.yaml", text: LibraryForm.rooms),
    ])

    package init() {}

    package var declaration: ModuleDeclaration { Self.declared }

    package static let registry = ModuleRegistry([LibraryModule()])

    package static func dataset(_ id: DatasetID) -> DatasetDefinition? { registry.dataset(id) }
}
