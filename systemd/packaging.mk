# Included by the Makefile.

.PHONY: deb test-systemd test-crash

deb: ## Build the Debian package into build/
	systemd/debian/build-package

test-systemd: ## Install the package in a booted Debian 12 and drive it (needs root)
	Tests/System/run

test-crash: ## Kill the daemon 200 times while files keep arriving, then compare file by file
	Tests/System/crash
