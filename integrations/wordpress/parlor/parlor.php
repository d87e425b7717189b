<?php
/**
 * Plugin Name:       Parlor video rooms
 * Description:       Video calls in posts and pages: a block, a shortcode, or a pasted address. Your own server, no account anywhere.
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            Parlor
 * License:           MIT
 * Text Domain:       parlor
 * Domain Path:       /languages
 *
 * @package Parlor
 */

namespace Parlor;

defined( 'ABSPATH' ) || exit;

const FILE = __FILE__;

foreach ( array( 'settings', 'settings-page', 'attributes', 'claim', 'tokens', 'token-route', 'scripts', 'room', 'shortcode', 'block', 'embed' ) as $parlor_part ) {
	require_once __DIR__ . '/includes/' . $parlor_part . '.php';
}
