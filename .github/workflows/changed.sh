#!/bin/bash
# Puts into changed/ the pictures that the program draws otherwise than they are kept: as it draws them now.
npm run test:renew >renew.log 2>&1 || true
git ls-files --modified --others --exclude-standard test/snapshots src/handbook |
	while read -r file; do
		mkdir -p "changed/$(dirname "$file")"
		cp "$file" "changed/$file"
	done
