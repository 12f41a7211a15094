import DigitizationModule
import DocumentsModule
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ReportingKit
import Testing

@testable import Declarations

/// The declarations that are a part of the program.
struct EmbeddedModulesTests {
    static let modules: [any EmbeddedModule] = [
        DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(), NarrativeModule(),
    ]

    @Test func theirFilesAreSound() {
        for module in Self.modules {
            #expect(module.declaration.faults.isEmpty, "\(module.declaration.faults)")
            #expect(!module.id.rawValue.isEmpty)
        }
    }

    @Test func whatTheyNameOfEachOtherExists() {
        let registry = ModuleRegistry(Self.modules)
        for filling in registry.records.flatMap(\.fills) {
            let dataset = registry.dataset(filling.dataset)
            for count in filling.counts {
                #expect(dataset?.field(count.field) != nil, "\(filling.dataset).\(count.field)")
            }
        }
        for case .bound(let lesser, let greater) in registry.crossChecks {
            for side in [lesser, greater] {
                for field in side.value.fields { #expect(registry.dataset(side.dataset)?.field(field) != nil) }
            }
        }
    }
}
