import GRDB

/// The store's schema, version by version. A migration that was released is never changed.
enum Migrations {
    static var all: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 files, tables, narrative", migrate: FirstSchema.create)
        migrator.registerMigration("2 versions, finalized reports, accepted warnings", migrate: VersionsSchema.create)
        migrator.registerMigration("3 values with their rows", migrate: PackedValuesSchema.create)
        migrator.registerMigration("4 reports issued with open findings", migrate: OpenFindingsSchema.create)
        migrator.registerMigration("5 statements unit by unit", migrate: StatementsSchema.create)
        migrator.registerMigration("6 samples of identifiers", migrate: IdentifierSamplesSchema.create)
        migrator.registerMigration("7 several reports", migrate: ReportsSchema.create)
        migrator.registerMigration("8 leader's pages of issued reports", migrate: SummariesSchema.create)
        migrator.registerMigration("9 numbers of findings", migrate: FindingNumbersSchema.create)
        migrator.registerMigration("10 notices", migrate: NoticesSchema.create)
        return migrator
    }
}
