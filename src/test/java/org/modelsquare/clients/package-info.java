/** Clients as strangers write them, who know the contract and nothing of the house. */
package org.modelsquare.clients;
